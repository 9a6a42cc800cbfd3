-- Intent: a source may be a text document of OpenOffice or LibreOffice (`odt`).
-- Lock impact: access exclusive on `sources` while its rows are looked through, which are few.

alter table sources drop constraint sources_format_check;
alter table sources add constraint sources_format_check check (
  format in ('text', 'markdown', 'html', 'pdf', 'docx', 'odt', 'pptx', 'xlsx', 'csv', 'json', 'epub', 'zip'));
