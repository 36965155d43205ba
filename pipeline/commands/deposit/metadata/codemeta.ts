import type { Deposited } from '../deposited.ts'
import { SHUFFLED } from '../deposited.ts'
import { json } from './json.ts'

/** codemeta.json (CodeMeta 3.0): the program that made the results. */
export function codemeta({ provenance: { software }, shuffled, folder }: Deposited): string {
  const { name, version, node, packages } = software
  return json({
    '@context': 'https://w3id.org/codemeta/3.0',
    '@type': 'SoftwareSourceCode',
    name,
    version,
    description: `The program that made the files in ${folder} from study.yaml and the data.${shuffled ? ` ${SHUFFLED}` : ''}`,
    author: [{ '@type': 'Organization', name: 'The personality-congruence maintainers' }],
    license: 'https://spdx.org/licenses/MIT',
    programmingLanguage: { '@type': 'ComputerLanguage', name: 'TypeScript' },
    runtimePlatform: `Node.js ${node}`,
    softwareRequirements: Object.entries(packages).map(([name, version]) => ({
      '@type': 'SoftwareApplication',
      ...{ name, version },
    })),
  })
}
