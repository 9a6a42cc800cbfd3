-- Intent: an identity with which a person signs in says what they know it by, so that they can tell two of one provider apart. Lock
-- impact: a short exclusive lock on sign_in_methods, which is not read.

alter table sign_in_methods add column label text check (length(label) <= 254);
