-- Who pays for the coaching, which paper takes back which, who signs before whom, and where a client lives.

CREATE TABLE sponsor (
  id TEXT NOT NULL PRIMARY KEY,
  created TEXT NOT NULL,
  modified TEXT NOT NULL,
  revision INTEGER NOT NULL,
  organisation TEXT,
  contact TEXT,
  email TEXT,
  phone TEXT,
  address TEXT
) STRICT;

ALTER TABLE client ADD COLUMN region TEXT;
ALTER TABLE client ADD COLUMN sponsor_id TEXT REFERENCES sponsor (id) DEFERRABLE INITIALLY DEFERRED;

ALTER TABLE document ADD COLUMN sponsor_id TEXT REFERENCES sponsor (id) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE document ADD COLUMN withdraws_id TEXT REFERENCES document (id) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE document ADD COLUMN withdraws_part TEXT;
ALTER TABLE document ADD COLUMN signing_order TEXT;

CREATE INDEX sponsor_by_organisation ON sponsor (organisation, id);
CREATE INDEX client_by_sponsor ON client (sponsor_id);
CREATE INDEX document_by_sponsor ON document (sponsor_id);
CREATE INDEX document_by_withdrawn ON document (withdraws_id);
