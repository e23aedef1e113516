-- Templates that the coach wrote, and every version of a template that was saved or that a paper was made from, the
-- program's own among them: they have no row in own_template.

CREATE TABLE own_template (
  id TEXT NOT NULL PRIMARY KEY,
  created TEXT NOT NULL,
  modified TEXT NOT NULL,
  revision INTEGER NOT NULL,
  kind TEXT NOT NULL,
  language TEXT,
  title TEXT,
  version INTEGER NOT NULL,
  whole_version INTEGER NOT NULL,
  chosen INTEGER NOT NULL,
  retired TEXT
) STRICT;

CREATE TABLE template_version (
  id TEXT NOT NULL PRIMARY KEY,
  created TEXT NOT NULL,
  modified TEXT NOT NULL,
  revision INTEGER NOT NULL,
  template_id TEXT,
  version TEXT,
  source TEXT
) STRICT;

CREATE INDEX own_template_by_kind ON own_template (kind, title);
CREATE INDEX template_version_by_template ON template_version (template_id, version);
