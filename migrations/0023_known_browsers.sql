-- Intent: whoever signs in with a browser that is not known to be theirs is told so by mail. Browsers keep the proof that they are
-- known; the server keeps one point in time for each person. Lock impact: a short exclusive lock on people, which is not read.

-- Browsers that were known before this are so no more, as after a new password; null until the person's first session.
alter table people add column browsers_known_since timestamptz;
