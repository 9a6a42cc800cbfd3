/** What sites write above a page that they do not have, in the languages the product is offered in. */
const notices =
  /^(?:error|fehler|erreur|erro|errore)?[\s:-]*404\s*(?:$|[-–—|:!.]|not\b|error|fehler|page\b)|\b404[\s:-]*(?:error|fehler|not found)|\bpage (?:(?:was|is|could) )?not (?:be )?found\b|\b(?:page|it) can['’]?t be found\b|\bpage (?:does not|doesn['’]t) exist\b|^not found$|\bseite (?:wurde |konnte )?nicht gefunden\b|\bseite existiert nicht\b|\bpage (?:non trouvée|introuvable)\b|\bpágina no (?:fue )?encontrada\b|\bpágina não (?:foi )?encontrada\b|\bpagina non trovata\b|\bpagina niet gevonden\b|\bsayfa bulunamadı|\bnie znaleziono strony|страница не найдена|الصفحة غير موجودة|ページが見つかりません|页面未找到|找不到(?:该)?(?:页面|頁面)|페이지를 찾을 수 없습니다/iu;
const longestNotice = 80;
const longestPage = 700;

/** Whether a page says in its title or first heading, and in few words below, that it is not there. Many sites answer so with a good status. */
export function isNotFoundNotice({ title, heading, text }: { title: string; heading: string; text: string }): boolean {
  if (text.length > longestPage) return false;
  return [title, heading].some((line) => line.length <= longestNotice && !/[?？]/.test(line) && notices.test(line.trim()));
}
