-- Copies given to clients, what is attached to papers, who saw a paper signed, and the hash of each part of what is
-- sealed, by which an altered part is named.

ALTER TABLE document ADD COLUMN digests TEXT;
ALTER TABLE signature ADD COLUMN witness TEXT;
ALTER TABLE signature ADD COLUMN scan_hash TEXT;
ALTER TABLE signature ADD COLUMN digests TEXT;

CREATE TABLE attachment (
  id TEXT NOT NULL PRIMARY KEY,
  created TEXT NOT NULL,
  modified TEXT NOT NULL,
  revision INTEGER NOT NULL,
  document_id TEXT NOT NULL REFERENCES document (id) DEFERRABLE INITIALLY DEFERRED,
  signature_id TEXT REFERENCES signature (id) DEFERRABLE INITIALLY DEFERRED,
  name TEXT,
  media_type TEXT,
  size INTEGER NOT NULL,
  hash TEXT,
  content BLOB
) STRICT;

CREATE TABLE paper_copy (
  id TEXT NOT NULL PRIMARY KEY,
  created TEXT NOT NULL,
  modified TEXT NOT NULL,
  revision INTEGER NOT NULL,
  document_id TEXT NOT NULL REFERENCES document (id) DEFERRABLE INITIALLY DEFERRED,
  how TEXT NOT NULL,
  given TEXT
) STRICT;

CREATE INDEX attachment_by_document ON attachment (document_id, created);
CREATE INDEX attachment_by_signature ON attachment (signature_id);
CREATE INDEX paper_copy_by_document ON paper_copy (document_id, created);
