import { copyButton } from '../dom/copy-button.ts'
import { failure } from '../dom/failure.ts'
import { fill, make } from '../dom/make.ts'
import { save } from '../dom/save.ts'
import type { Engine } from '../engine/engine.ts'
import { checksum, type OwnFile } from './own-file.ts'

const NAME = 'congruence.html'

/** What the page is, why nothing leaves it, and how anybody can check that. */
export function about(file: OwnFile, engine: Engine): HTMLElement {
  const sum = make('code', {}, 'being computed')
  void checksum(file).then((text) =>
    fill(sum, text ?? 'your browser does not compute it; use one of the commands below'),
  )
  const licences = make('div', { role: 'status' })
  const showLicences = async () => {
    try {
      const text = await engine.ask('licences', null)
      fill(licences, make('pre', { class: 'licences', tabindex: '0', 'aria-label': 'Licences' }, text))
    } catch (error) {
      fill(licences, failure(error))
    }
  }
  const command = (system: string, text: string) => [
    make('dt', {}, system),
    make('dd', {}, make('code', {}, text)),
  ]
  return make(
    'section',
    { id: 'about', 'aria-labelledby': 'about-title' },
    make('h2', { id: 'about-title' }, 'About this page'),
    make(
      'p',
      { class: 'lead' },
      'Congruence of Holland codes between clients and therapists, computed in your browser.',
    ),
    make('h3', {}, 'Nothing leaves this page'),
    make(
      'p',
      {},
      'The whole program is in this one file. What you enter and the files that you open are read by your browser only. They are not sent, ' +
        'not stored, and gone when you close the page. You need not take our word for it:',
    ),
    make(
      'ol',
      { class: 'checks' },
      make(
        'li',
        {},
        make('b', {}, 'Switch the network off'),
        ' and go on working. Everything stays as it was, because nothing was ever asked for.',
      ),
      make(
        'li',
        {},
        make('b', {}, 'Read the rule'),
        ' that this file gives the browser at its very beginning. ',
        make('code', {}, "default-src 'none'"),
        ' and ',
        make('code', {}, "connect-src 'none'"),
        ' forbid every request; the browser enforces it, whatever the program tries. Only a link to a published work leads out, in a tab of its own, when you click on it:',
        make(
          'pre',
          { tabindex: '0', 'aria-label': 'Content Security Policy' },
          file.policy.split('; ').join(';\n'),
        ),
      ),
      make(
        'li',
        {},
        make('b', {}, 'Compare the file'),
        ' with the one that was published. Its checksum (SHA-256) is printed in the README of the program. The page itself says it is ',
        sum,
        '; a file that was tampered with could lie about that, so let your computer tell you:',
        make(
          'dl',
          { class: 'commands' },
          command('Windows (PowerShell)', `Get-FileHash ${NAME}`),
          command('macOS', `shasum -a 256 ${NAME}`),
          command('Linux', `sha256sum ${NAME}`),
        ),
      ),
    ),
    make('h3', {}, 'Keep it'),
    make(
      'p',
      {},
      'Save the page once and open it from disk whenever you like, also on a computer without a network. The same file always gives the same numbers.',
    ),
    make(
      'p',
      { class: 'tools' },
      make(
        'button',
        { type: 'button', onclick: () => save(NAME, new Blob([file.text], { type: 'text/html' })) },
        'Save this page',
      ),
    ),
    make('h3', {}, 'Version'),
    make(
      'p',
      {},
      `Version ${file.version}. The numbers are those of the command line of the same version (congruence explain, compute and run). Cite the program with the version. `,
      copyButton('Copy the version', () => `personality-congruence, version ${file.version}`),
    ),
    make('h3', {}, 'Licences'),
    make(
      'p',
      {},
      'The program is free software (MIT licence). It contains parts of other programs and fonts, each with its own licence.',
    ),
    make(
      'p',
      { class: 'tools' },
      make('button', { type: 'button', onclick: () => void showLicences() }, 'Show all licences'),
    ),
    licences,
    make('h3', {}, 'What it is not'),
    make(
      'p',
      {},
      'The indices describe how alike two codes or profiles are. They are not a measure of how well a therapist treats a client, and no norm says from which value on a pair is congruent enough.',
    ),
  )
}
