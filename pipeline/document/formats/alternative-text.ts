/** What a drawing shows, for those who do not see it: its name and its description. */
export function alternativeText(svg: string): string {
  return ['title', 'desc']
    .map((name) => svg.match(new RegExp(`<${name}>([^<]*)</${name}>`))?.[1] ?? '')
    .filter((words) => words !== '')
    .join('. ')
    .replaceAll('&lt;', '<')
    .replaceAll('&gt;', '>')
    .replaceAll('&amp;', '&')
}
