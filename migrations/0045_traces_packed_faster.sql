-- Intent: the trace of a turn, the largest thing that is written for it, is packed by lz4 where the server has it: less CPU and less space.
-- Traces from before stay as they are. Lock impact: access exclusive on turn_traces for a moment; nothing is rewritten.

do $$ begin
  if exists (select from pg_settings where name = 'default_toast_compression' and 'lz4' = any (enumvals)) then
    alter table turn_traces alter column record set compression lz4;
  end if;
end $$;
