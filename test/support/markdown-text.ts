const PUNCTUATION = '!"#$%&\'()*+,./:;<=>?@[\\]^_`{|}~-'

/**
 * What a report in Markdown says, without its marks. It knows the marks that the report uses; whatever else would be
 * read as a mark is left, so that it is seen.
 */
export function textOfMarkdown(markdown: string): string[] {
  const lines = markdown
    .split('\n')
    .filter((line) => line !== '' && line !== '---' && !/^(\| :?-+:? )+\|$/.test(line))
  return lines
    .filter((line) => !line.startsWith('!['))
    .map((line) => plain(line.replace(/^(?:#{1,6} |> |- )/, '').replace(/\\$/, '')))
}

function plain(line: string): string {
  let text = ''
  for (let i = 0; i < line.length; i++) {
    const letter = line[i]!
    if (letter === '\\' && PUNCTUATION.includes(line[i + 1] ?? ' ')) text += line[++i]
    else if (letter === '*' || (letter === '|' && /^\||\|$/.test(line)) || letter === '[') continue
    else if (letter === ']' && line[i + 1] === '(') i = line.indexOf('>)', i) + 1
    else text += letter
  }
  return text
}
