-- What retention has taken away of a file's rows, so that its account still adds up.
ALTER TABLE source_file ADD COLUMN versions_removed BIGINT DEFAULT 0 NOT NULL;
ALTER TABLE source_file ADD COLUMN withdrawn_removed BIGINT DEFAULT 0 NOT NULL;
ALTER TABLE source_file ADD COLUMN rejected_removed BIGINT DEFAULT 0 NOT NULL;
