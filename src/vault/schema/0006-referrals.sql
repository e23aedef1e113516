-- What was told to whom, under which permission and how it was sent; the client's word on a letter before it goes; what
-- came of a referral; and what a file beside a paper is.

ALTER TABLE referral ADD COLUMN delivery TEXT NOT NULL DEFAULT 'sent';
ALTER TABLE referral ADD COLUMN approved TEXT;
ALTER TABLE referral ADD COLUMN approved_by TEXT;
ALTER TABLE referral ADD COLUMN approved_hash TEXT;
ALTER TABLE referral ADD COLUMN objection TEXT;
ALTER TABLE referral ADD COLUMN unread_reason TEXT;
ALTER TABLE referral ADD COLUMN status_date TEXT;
ALTER TABLE referral ADD COLUMN remind TEXT;
ALTER TABLE referral ADD COLUMN outcome TEXT;

ALTER TABLE attachment ADD COLUMN part TEXT NOT NULL DEFAULT 'beside';
ALTER TABLE attachment ADD COLUMN categories TEXT NOT NULL DEFAULT '';

CREATE TABLE disclosure (
  id TEXT NOT NULL PRIMARY KEY,
  created TEXT NOT NULL,
  modified TEXT NOT NULL,
  revision INTEGER NOT NULL,
  client_id TEXT NOT NULL REFERENCES client (id) DEFERRABLE INITIALLY DEFERRED,
  therapist_id TEXT NOT NULL REFERENCES therapist (id) DEFERRABLE INITIALLY DEFERRED,
  permission_id TEXT REFERENCES permission (id) DEFERRABLE INITIALLY DEFERRED,
  document_id TEXT NOT NULL REFERENCES document (id) DEFERRABLE INITIALLY DEFERRED,
  recipient TEXT,
  categories TEXT NOT NULL,
  purpose TEXT,
  delivery TEXT NOT NULL,
  disclosed TEXT,
  basis TEXT,
  reason TEXT
) STRICT;

CREATE TABLE sending (
  id TEXT NOT NULL PRIMARY KEY,
  created TEXT NOT NULL,
  modified TEXT NOT NULL,
  revision INTEGER NOT NULL,
  document_id TEXT NOT NULL REFERENCES document (id) DEFERRABLE INITIALLY DEFERRED,
  way TEXT NOT NULL,
  address TEXT,
  sent TEXT
) STRICT;

CREATE INDEX disclosure_by_client ON disclosure (client_id, disclosed);
CREATE INDEX disclosure_by_therapist ON disclosure (therapist_id);
CREATE INDEX disclosure_by_permission ON disclosure (permission_id, disclosed);
CREATE INDEX disclosure_by_document ON disclosure (document_id);
CREATE INDEX sending_by_document ON sending (document_id, created);
CREATE INDEX referral_by_reminder ON referral (remind);
