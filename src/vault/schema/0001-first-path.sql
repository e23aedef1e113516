-- The first schema: the records of the first whole path, the journal with its head, and the signing key.
-- Columns are the stored properties of the record classes, with "_" for "-". References are checked at the end of a
-- transaction, because a permission and its paper name each other.

CREATE TABLE practitioner (
  id TEXT NOT NULL PRIMARY KEY,
  created TEXT NOT NULL,
  modified TEXT NOT NULL,
  revision INTEGER NOT NULL,
  name TEXT,
  title TEXT,
  practice_name TEXT,
  address TEXT,
  email TEXT,
  phone TEXT,
  website TEXT,
  country TEXT,
  language TEXT,
  paper_size TEXT NOT NULL,
  training TEXT,
  qualifications TEXT,
  professional_body TEXT,
  code_of_ethics TEXT,
  supervision TEXT,
  insurance TEXT,
  health_licence TEXT,
  methods TEXT,
  psychotherapeutic_methods TEXT,
  session_terms TEXT,
  fee_terms TEXT,
  cancellation_terms TEXT,
  contact_terms TEXT,
  complaints TEXT,
  data_authority TEXT,
  crisis_lines TEXT,
  jurisdictions TEXT,
  retention_years INTEGER NOT NULL,
  logo BLOB
) STRICT;

CREATE TABLE client (
  id TEXT NOT NULL PRIMARY KEY,
  created TEXT NOT NULL,
  modified TEXT NOT NULL,
  revision INTEGER NOT NULL,
  name TEXT,
  pronouns TEXT,
  date_of_birth TEXT,
  email TEXT,
  phone TEXT,
  address TEXT,
  language TEXT,
  emergency_name TEXT,
  emergency_phone TEXT,
  found_through TEXT,
  status TEXT NOT NULL,
  tags TEXT,
  notes TEXT,
  started TEXT,
  start_reason TEXT,
  retention_date TEXT
) STRICT;

CREATE TABLE therapist (
  id TEXT NOT NULL PRIMARY KEY,
  created TEXT NOT NULL,
  modified TEXT NOT NULL,
  revision INTEGER NOT NULL,
  name TEXT,
  profession TEXT,
  modality TEXT,
  languages TEXT,
  registration_body TEXT,
  registration_number TEXT,
  last_verified TEXT,
  email TEXT,
  phone TEXT,
  address TEXT,
  fees TEXT,
  waiting_time TEXT,
  accepts_referrals INTEGER NOT NULL,
  notes TEXT
) STRICT;

CREATE TABLE permission (
  id TEXT NOT NULL PRIMARY KEY,
  created TEXT NOT NULL,
  modified TEXT NOT NULL,
  revision INTEGER NOT NULL,
  client_id TEXT NOT NULL REFERENCES client (id) DEFERRABLE INITIALLY DEFERRED,
  therapist_id TEXT NOT NULL REFERENCES therapist (id) DEFERRABLE INITIALLY DEFERRED,
  document_id TEXT REFERENCES document (id) DEFERRABLE INITIALLY DEFERRED,
  categories TEXT NOT NULL,
  limits TEXT,
  purpose TEXT,
  direction TEXT NOT NULL,
  granted TEXT,
  evidence TEXT,
  expires TEXT,
  withdrawn TEXT,
  reason TEXT
) STRICT;

CREATE TABLE document (
  id TEXT NOT NULL PRIMARY KEY,
  created TEXT NOT NULL,
  modified TEXT NOT NULL,
  revision INTEGER NOT NULL,
  client_id TEXT NOT NULL REFERENCES client (id) DEFERRABLE INITIALLY DEFERRED,
  therapist_id TEXT REFERENCES therapist (id) DEFERRABLE INITIALLY DEFERRED,
  permission_id TEXT REFERENCES permission (id) DEFERRABLE INITIALLY DEFERRED,
  kind TEXT NOT NULL,
  state TEXT NOT NULL,
  title TEXT,
  language TEXT,
  template_id TEXT,
  template_version TEXT,
  field_values TEXT,
  text TEXT,
  context TEXT,
  clauses TEXT,
  furniture TEXT,
  signers TEXT NOT NULL,
  hash TEXT,
  frozen TEXT,
  in_force TEXT,
  expires TEXT,
  ended TEXT,
  reason TEXT,
  supersedes_id TEXT REFERENCES document (id) DEFERRABLE INITIALLY DEFERRED
) STRICT;

CREATE TABLE signature (
  id TEXT NOT NULL PRIMARY KEY,
  created TEXT NOT NULL,
  modified TEXT NOT NULL,
  revision INTEGER NOT NULL,
  document_id TEXT NOT NULL REFERENCES document (id) DEFERRABLE INITIALLY DEFERRED,
  signer TEXT,
  role TEXT NOT NULL,
  authority TEXT,
  method TEXT NOT NULL,
  strokes TEXT,
  image BLOB,
  acknowledged TEXT,
  answers TEXT,
  signed_at TEXT,
  place TEXT,
  device TEXT,
  document_hash TEXT,
  seal TEXT,
  public_key TEXT
) STRICT;

CREATE TABLE referral (
  id TEXT NOT NULL PRIMARY KEY,
  created TEXT NOT NULL,
  modified TEXT NOT NULL,
  revision INTEGER NOT NULL,
  client_id TEXT NOT NULL REFERENCES client (id) DEFERRABLE INITIALLY DEFERRED,
  therapist_id TEXT NOT NULL REFERENCES therapist (id) DEFERRABLE INITIALLY DEFERRED,
  permission_id TEXT REFERENCES permission (id) DEFERRABLE INITIALLY DEFERRED,
  purpose TEXT,
  urgency TEXT NOT NULL,
  status TEXT NOT NULL,
  issued TEXT,
  emergency INTEGER NOT NULL,
  emergency_basis TEXT,
  emergency_reason TEXT,
  status_note TEXT
) STRICT;

CREATE TABLE paragraph (
  id TEXT NOT NULL PRIMARY KEY,
  created TEXT NOT NULL,
  modified TEXT NOT NULL,
  revision INTEGER NOT NULL,
  document_id TEXT NOT NULL REFERENCES document (id) DEFERRABLE INITIALLY DEFERRED,
  position INTEGER NOT NULL,
  category TEXT NOT NULL,
  text TEXT
) STRICT;

CREATE TABLE journal (
  id TEXT NOT NULL UNIQUE,
  created TEXT NOT NULL,
  modified TEXT NOT NULL,
  revision INTEGER NOT NULL,
  sequence INTEGER NOT NULL PRIMARY KEY,
  time TEXT NOT NULL,
  who TEXT,
  action TEXT NOT NULL,
  subject TEXT,
  subject_id TEXT,
  client_id TEXT,
  changed TEXT,
  note TEXT,
  note_hash TEXT,
  previous_hash TEXT NOT NULL,
  hash TEXT NOT NULL
) STRICT;

CREATE INDEX client_by_name ON client (name, id);
CREATE INDEX client_by_status ON client (status, name, id);
CREATE INDEX therapist_by_name ON therapist (name, id);
CREATE INDEX permission_by_client ON permission (client_id, created);
CREATE INDEX permission_by_therapist ON permission (therapist_id);
CREATE INDEX permission_by_document ON permission (document_id);
CREATE INDEX permission_by_expiry ON permission (expires);
CREATE INDEX document_by_client ON document (client_id, kind, created);
CREATE INDEX document_by_state ON document (state, created);
CREATE INDEX document_by_expiry ON document (state, expires);
CREATE INDEX document_by_therapist ON document (therapist_id);
CREATE INDEX document_by_permission ON document (permission_id);
CREATE INDEX document_by_superseded ON document (supersedes_id);
CREATE INDEX signature_by_document ON signature (document_id, created);
CREATE INDEX referral_by_client ON referral (client_id, created);
CREATE INDEX referral_by_status ON referral (status, created);
CREATE INDEX referral_by_therapist ON referral (therapist_id);
CREATE INDEX referral_by_permission ON referral (permission_id);
CREATE INDEX paragraph_by_document ON paragraph (document_id, position);
CREATE INDEX journal_by_client ON journal (client_id, sequence);

-- The journal is written to at its end and nowhere else. A note alone can be erased: the chain holds its hash.
CREATE TRIGGER journal_keeps_entries BEFORE DELETE ON journal
BEGIN
  SELECT raise (ABORT, 'the journal keeps its entries');
END;

CREATE TRIGGER journal_keeps_words BEFORE UPDATE ON journal
WHEN NEW.note IS NOT NULL
  OR NEW.sequence IS NOT OLD.sequence OR NEW.id IS NOT OLD.id OR NEW.created IS NOT OLD.created
  OR NEW.modified IS NOT OLD.modified OR NEW.revision IS NOT OLD.revision OR NEW.time IS NOT OLD.time
  OR NEW.who IS NOT OLD.who OR NEW.action IS NOT OLD.action OR NEW.subject IS NOT OLD.subject
  OR NEW.subject_id IS NOT OLD.subject_id OR NEW.client_id IS NOT OLD.client_id
  OR NEW.changed IS NOT OLD.changed OR NEW.note_hash IS NOT OLD.note_hash
  OR NEW.previous_hash IS NOT OLD.previous_hash OR NEW.hash IS NOT OLD.hash
BEGIN
  SELECT raise (ABORT, 'the journal keeps its words');
END;

-- How long the chain is and what it ends with.
CREATE TABLE journal_head (
  one INTEGER NOT NULL PRIMARY KEY CHECK (one = 1),
  count INTEGER NOT NULL,
  hash TEXT NOT NULL
) STRICT;

INSERT INTO journal_head (one, count, hash) VALUES (1, 0, '');

-- The private half of the practitioner's Ed25519 key, as its seed.
CREATE TABLE signing_key (
  one INTEGER NOT NULL PRIMARY KEY CHECK (one = 1),
  seed BLOB NOT NULL
) STRICT;
