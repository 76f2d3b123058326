-- Version 7: which files of [import] path the runner has looked at.
--
-- A file is a number made of its path, size and time of writing; a folder one
-- of its path alone. It is no fact of the runner: the change log leaves it
-- out, and undo does not reach it.

CREATE TABLE seen_file (
    mark INTEGER PRIMARY KEY NOT NULL CHECK (mark >= 0)
) STRICT;
