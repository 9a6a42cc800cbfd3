-- Intent: a lead says what its form was called when it was sent, in the words its visitor read. Leads sent before have no title.
-- Lock impact: `leads` briefly, for its catalogue alone.

alter table leads add column title text constraint leads_title_check check (char_length(title) between 1 and 200);
