-- Intent: the blocks of a document, a twelfth of what it costs the database to take text in, are packed by lz4 where the server has it.
-- Documents from before stay as they are. Lock impact: access exclusive on documents for a moment; nothing is rewritten.

do $$ begin
  if exists (select from pg_settings where name = 'default_toast_compression' and 'lz4' = any (enumvals)) then
    alter table documents alter column blocks set compression lz4;
  end if;
end $$;
