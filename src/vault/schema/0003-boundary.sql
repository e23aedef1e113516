-- Where coaching ends and therapy begins: boundary checks with the signs they rest on, the therapist beside the coach, what
-- the three agreed, and the coach who is a therapist as well.

ALTER TABLE client ADD COLUMN country TEXT;
ALTER TABLE client ADD COLUMN treatment TEXT NOT NULL DEFAULT 'unasked';
ALTER TABLE client ADD COLUMN dual_role_reason TEXT;

CREATE TABLE boundary_check (
  id TEXT NOT NULL PRIMARY KEY,
  created TEXT NOT NULL,
  modified TEXT NOT NULL,
  revision INTEGER NOT NULL,
  client_id TEXT NOT NULL REFERENCES client (id) DEFERRABLE INITIALLY DEFERRED,
  day TEXT,
  acute INTEGER NOT NULL,
  acute_action TEXT,
  decision TEXT NOT NULL,
  reason TEXT,
  said_to_client TEXT,
  conditions TEXT,
  review_date TEXT
) STRICT;

CREATE TABLE observed_sign (
  id TEXT NOT NULL PRIMARY KEY,
  created TEXT NOT NULL,
  modified TEXT NOT NULL,
  revision INTEGER NOT NULL,
  client_id TEXT NOT NULL REFERENCES client (id) DEFERRABLE INITIALLY DEFERRED,
  check_id TEXT NOT NULL REFERENCES boundary_check (id) DEFERRABLE INITIALLY DEFERRED,
  kind TEXT NOT NULL,
  severity TEXT NOT NULL,
  since TEXT,
  words TEXT
) STRICT;

CREATE TABLE supervision_request (
  id TEXT NOT NULL PRIMARY KEY,
  created TEXT NOT NULL,
  modified TEXT NOT NULL,
  revision INTEGER NOT NULL,
  client_id TEXT NOT NULL REFERENCES client (id) DEFERRABLE INITIALLY DEFERRED,
  check_id TEXT REFERENCES boundary_check (id) DEFERRABLE INITIALLY DEFERRED,
  day TEXT,
  summary TEXT
) STRICT;

CREATE TABLE therapy_link (
  id TEXT NOT NULL PRIMARY KEY,
  created TEXT NOT NULL,
  modified TEXT NOT NULL,
  revision INTEGER NOT NULL,
  client_id TEXT NOT NULL REFERENCES client (id) DEFERRABLE INITIALLY DEFERRED,
  therapist_id TEXT NOT NULL REFERENCES therapist (id) DEFERRABLE INITIALLY DEFERRED,
  since TEXT,
  guidance TEXT NOT NULL,
  conditions TEXT,
  guidance_date TEXT,
  guidance_source TEXT,
  review_date TEXT,
  ended TEXT
) STRICT;

CREATE TABLE opposed_decision (
  id TEXT NOT NULL PRIMARY KEY,
  created TEXT NOT NULL,
  modified TEXT NOT NULL,
  revision INTEGER NOT NULL,
  client_id TEXT NOT NULL REFERENCES client (id) DEFERRABLE INITIALLY DEFERRED,
  link_id TEXT NOT NULL REFERENCES therapy_link (id) DEFERRABLE INITIALLY DEFERRED,
  day TEXT,
  client_wish TEXT,
  acknowledged TEXT NOT NULL,
  decision TEXT NOT NULL,
  reason TEXT,
  conditions TEXT,
  review_date TEXT
) STRICT;

CREATE TABLE joint_meeting (
  id TEXT NOT NULL PRIMARY KEY,
  created TEXT NOT NULL,
  modified TEXT NOT NULL,
  revision INTEGER NOT NULL,
  client_id TEXT NOT NULL REFERENCES client (id) DEFERRABLE INITIALLY DEFERRED,
  link_id TEXT NOT NULL REFERENCES therapy_link (id) DEFERRABLE INITIALLY DEFERRED,
  day TEXT,
  way TEXT NOT NULL,
  attended TEXT NOT NULL,
  others TEXT,
  agreed TEXT,
  summary TEXT,
  shared_with_client TEXT,
  shared_with_therapist TEXT,
  shared_with_coach TEXT
) STRICT;

CREATE INDEX boundary_check_by_client ON boundary_check (client_id, created);
CREATE INDEX boundary_check_by_review ON boundary_check (review_date);
CREATE INDEX observed_sign_by_client ON observed_sign (client_id);
CREATE INDEX observed_sign_by_check ON observed_sign (check_id);
CREATE INDEX supervision_request_by_client ON supervision_request (client_id, created);
CREATE INDEX supervision_request_by_check ON supervision_request (check_id);
CREATE INDEX therapy_link_by_client ON therapy_link (client_id, created);
CREATE INDEX therapy_link_by_therapist ON therapy_link (therapist_id);
CREATE INDEX therapy_link_by_review ON therapy_link (review_date);
CREATE INDEX opposed_decision_by_client ON opposed_decision (client_id);
CREATE INDEX opposed_decision_by_link ON opposed_decision (link_id, created);
CREATE INDEX joint_meeting_by_client ON joint_meeting (client_id, created);
CREATE INDEX joint_meeting_by_link ON joint_meeting (link_id, created);
