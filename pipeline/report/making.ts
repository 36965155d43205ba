import { count, level } from '../document/apa.ts'
import { type Block, paragraph, type Text, toTable } from '../document/document.ts'
import type { ReportMaterial } from './material.ts'

/** From what, with what and how the report was made, so that another person can make it again. */
export function making({ study, inputs, software, deidentified }: ReportMaterial): Block[] {
  const rows = inputs.map((input): Text[] =>
    'seal' in input
      ? [[input.key], [`file ${input.number}`], ['—'], [input.seal.slice(0, 16)]]
      : [[input.key], [input.file], [count(input.bytes)], [input.sha256.slice(0, 16)]],
  )
  const kinds = [...new Set(inputs.map((input) => ('seal' in input ? 'HMAC-SHA256' : 'SHA-256')))]
  return [
    paragraph(
      `The report was made by ${software.name} ${software.version}, seed ${study.seed}, intervals at ${level(study.confidence)}. ` +
        'The same files and the same version give the same report, byte for byte. Every number is in the folder artefacts/, ' +
        'with a data dictionary (dictionary.csv); every figure is in figures/ with its specification; provenance.json holds the full fingerprints of all files (',
      toTable('inputs'),
      ').',
    ),
    ...(deidentified
      ? [
          paragraph(
            'In all these files people and pairs go by pseudonyms, in random order. The key is kept apart. Names and sizes of the files are left out, and ' +
              'their fingerprints are sealed with the key (HMAC-SHA256), so that they cannot be used to find out who is who.',
          ),
        ]
      : []),
    {
      kind: 'table',
      id: 'inputs',
      title: 'Files That Were Analysed',
      head: [['Content'], ['File'], ['Bytes'], [`${kinds.join(' or ')} (first 16 digits)`]],
      rows,
    },
  ]
}
