-- Files that an import profile reads: the same content under a changed profile is another file.
ALTER TABLE source_file ADD COLUMN profile_sha256 VARCHAR COLLATE "C" DEFAULT '' NOT NULL;
-- Our rejects file that came back mended: no limit of rejects holds for it, and what it does not hold is not gone.
ALTER TABLE source_file ADD COLUMN mended BOOLEAN DEFAULT FALSE NOT NULL;

-- A version that says that the record is gone: a complete export no longer had it. It repeats what was last known.
ALTER TABLE incident ADD COLUMN withdrawn BOOLEAN DEFAULT FALSE NOT NULL;
ALTER TABLE contact ADD COLUMN withdrawn BOOLEAN DEFAULT FALSE NOT NULL;
ALTER TABLE measure ADD COLUMN withdrawn BOOLEAN DEFAULT FALSE NOT NULL;
ALTER TABLE adoption ADD COLUMN withdrawn BOOLEAN DEFAULT FALSE NOT NULL;
ALTER TABLE exposure ADD COLUMN withdrawn BOOLEAN DEFAULT FALSE NOT NULL;
ALTER TABLE decision ADD COLUMN withdrawn BOOLEAN DEFAULT FALSE NOT NULL;
ALTER TABLE department ADD COLUMN withdrawn BOOLEAN DEFAULT FALSE NOT NULL;
ALTER TABLE client ADD COLUMN withdrawn BOOLEAN DEFAULT FALSE NOT NULL;
ALTER TABLE listed_code ADD COLUMN withdrawn BOOLEAN DEFAULT FALSE NOT NULL;
