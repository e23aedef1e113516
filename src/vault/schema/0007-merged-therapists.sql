-- Two entries of the directory that are one person: one of them stays for the papers that name it.

ALTER TABLE therapist ADD COLUMN merged_into TEXT REFERENCES therapist (id) DEFERRABLE INITIALLY DEFERRED;

CREATE INDEX therapist_by_merged ON therapist (merged_into);
