import { parse } from 'csv-parse/sync'
import { expect } from 'vitest'
import { parse as parseYaml } from 'yaml'

/* Rules that formats of deposits publish, each with its source. A function throws where its rule is broken. */

export type Files = ReadonlyMap<string, Buffer>

const text = (files: Files, path: string) => {
  const bytes = files.get(path)
  expect(bytes, path).toBeDefined()
  return new TextDecoder('utf-8', { fatal: true }).decode(bytes)
}

const json = (files: Files, path: string) => JSON.parse(text(files, path))

/** "PropertyValue" or a name alone, by the names of the variables. */
const namesOf = (variables: readonly (string | { name: string })[]) =>
  variables.map((it) => (typeof it === 'string' ? it : it.name))

const dataFiles = (files: Files) => [...files.keys()].filter((path) => /^data\/.*\.csv$/.test(path))

/** Psych-DS 1.5, psychds-docs.readthedocs.io, "Rules and Conventions" and schema_model/versions/1.5.1. */
export const PSYCH_DS: Readonly<Record<string, (files: Files) => void>> = {
  'Metadata File: dataset_description.json is in the root and valid JSON in UTF-8': (files) => {
    json(files, 'dataset_description.json')
  },
  'Metadata File: it has name, description and variableMeasured': (files) => {
    const { name, description, variableMeasured } = json(files, 'dataset_description.json')
    for (const it of [name, description]) expect(it).toMatch(/\S/)
    expect(Array.isArray(variableMeasured)).toBe(true)
  },
  'Metadata File: the fields are of the schema.org namespace': (files) => {
    expect(json(files, 'dataset_description.json')['@context']).toBe('https://schema.org')
  },
  'Metadata File: its type is Dataset': (files) => {
    expect(json(files, 'dataset_description.json')['@type']).toBe('Dataset')
  },
  'Metadata File: variableMeasured has every column header of every data file, and each once': (files) => {
    const names = namesOf(json(files, 'dataset_description.json').variableMeasured)
    const heads = dataFiles(files).flatMap((path) => (parse(text(files, path)) as string[][])[0]!)
    expect([...new Set(names)]).toEqual(names)
    expect([...names].sort()).toEqual([...new Set(heads)].sort())
  },
  'Metadata File: an object in it is a PropertyValue': (files) => {
    for (const it of json(files, 'dataset_description.json').variableMeasured)
      expect(it['@type']).toBe('PropertyValue')
  },
  'Data Directory: there is at least one data file in data/': (files) => {
    expect(dataFiles(files).length).toBeGreaterThan(0)
  },
  'Data Files: names are key-value pairs and end with _data.csv (rules/files/tabular_data/data.yaml, fileRegex)':
    (files) => {
      for (const path of [...files.keys()].filter((path) => path.startsWith('data/')))
        expect(path).toMatch(/^data\/([a-z]+-[a-zA-Z0-9]+)(_[a-z]+-[a-zA-Z0-9]+)*_data\.(csv|json)$/)
    },
  'Data Files: they are UTF-8 with a header, and every row has as many cells (CSVHeaderLengthMismatch)': (
    files,
  ) => {
    for (const path of dataFiles(files)) {
      const [head, ...rows] = parse(text(files, path), { relax_column_count: true }) as string[][]
      expect(rows.length, path).toBeGreaterThan(0)
      for (const row of rows) expect(row.length, path).toBe(head!.length)
      expect(new Set(head).size, path).toBe(head!.length)
    }
  },
  'Data Files: a column row_id is unique': (files) => {
    for (const path of dataFiles(files)) {
      const rows = parse(text(files, path), { columns: true }) as Record<string, string>[]
      const ids = rows.flatMap(({ row_id }) => row_id ?? [])
      expect(new Set(ids).size).toBe(ids.length)
    }
  },
  'Sidecar Metadata: each has the name of its data file, and names its columns': (files) => {
    const sidecars = [...files.keys()].filter((path) => /^data\/.*\.json$/.test(path))
    expect(sidecars.length).toBe(dataFiles(files).length)
    for (const path of sidecars) {
      const [head] = parse(text(files, path.replace(/json$/, 'csv'))) as string[][]
      expect(namesOf(json(files, path).variableMeasured)).toEqual(head)
    }
  },
  'Schema Typing: a PropertyValue has only properties that schema.org gives it': (files) => {
    const known = ['@type', 'name', 'description', 'unitText', 'minValue', 'maxValue']
    for (const it of json(files, 'dataset_description.json').variableMeasured)
      expect(Object.keys(it).filter((key) => !known.includes(key))).toEqual([])
  },
}

const codecheck = (files: Files) => parseYaml(text(files, 'codecheck.yml'))

/** CODECHECK configuration 2.0, codecheckers/register rules-2.0.yml; the rules for what the author writes. */
export const CODECHECK: Readonly<Record<string, (files: Files) => void>> = {
  'CC-CFG-001: the file is well-formed YAML in UTF-8': (files) => {
    expect(codecheck(files)).toBeTypeOf('object')
  },
  'CC-CFG-002: it starts with the document marker ---': (files) => {
    expect(text(files, 'codecheck.yml').startsWith('---\n')).toBe(true)
  },
  'CC-CFG-003: it is named codecheck.yml and at the root': (files) => {
    expect(files.has('codecheck.yml')).toBe(true)
  },
  'CC-CFG-004: there is a manifest list': (files) => {
    expect(codecheck(files).manifest.length).toBeGreaterThan(0)
  },
  'CC-CFG-005 and 007: every item has a file and a comment': (files) => {
    for (const { file, comment } of codecheck(files).manifest)
      for (const it of [file, comment]) expect(it).toMatch(/\S/)
  },
  'CC-CFG-006 and CC-BUN-001: paths are relative, and every file exists': (files) => {
    for (const { file } of codecheck(files).manifest) expect(files.has(file), file).toBe(true)
  },
  'CC-CFG-014 and 015: version is the address of a published specification': (files) => {
    expect(codecheck(files).version).toBe('https://codecheck.org.uk/spec/config/2.0/')
  },
  'CC-CFG-016 and 017: there is a paper with a title': (files) => {
    expect(codecheck(files).paper.title).toMatch(/\S/)
  },
  'CC-CFG-018 and 019: the paper has authors with names': (files) => {
    const { authors } = codecheck(files).paper
    expect(authors.length).toBeGreaterThan(0)
    for (const { name } of authors) expect(name).toMatch(/\S/)
  },
  'CC-CFG-020, 021: ORCID and reference, which only the authors know, are asked for and not invented': (
    files,
  ) => {
    expect(text(files, 'codecheck.yml')).toMatch(/^# The authors add: .*paper\.reference.*ORCID/m)
    expect(codecheck(files).paper.reference).toBeUndefined()
  },
  'CC-CFG-023: no field has a placeholder': (files) => {
    expect(text(files, 'codecheck.yml')).not.toMatch(/FIXME|TODO|XXXXX/)
  },
  'CC-BUN-005: the licence is stated': (files) => {
    expect(text(files, 'README.md')).toMatch(/^Licence: /m)
  },
}

type Entity = Record<string, unknown> & { '@id': string; '@type': string }

const graph = (files: Files): Entity[] => json(files, 'ro-crate-metadata.json')['@graph']

const entity = (files: Files, id: string) => graph(files).find((it) => it['@id'] === id)!

const parts = (it: Entity) => (it.hasPart as { '@id': string }[]).map((part) => part['@id'])

/** RO-Crate 1.1, w3id.org/ro/crate/1.1: Root Data Entity, Data Entities, RO-Crate JSON-LD. */
export const RO_CRATE: Readonly<Record<string, (files: Files) => void>> = {
  'Structure: ro-crate-metadata.json is in the root, JSON-LD with a context and a flat graph': (files) => {
    expect(json(files, 'ro-crate-metadata.json')['@context']).toBe('https://w3id.org/ro/crate/1.1/context')
    for (const it of graph(files)) {
      expect(it['@id']).toBeTypeOf('string')
      expect(it['@type']).toBeTypeOf('string')
      for (const value of Object.values(it).flat())
        if (typeof value === 'object') expect(Object.keys(value as object)).toEqual(['@id'])
    }
  },
  'Metadata File Descriptor: it is a CreativeWork about the root, and conforms to a version': (files) => {
    expect(entity(files, 'ro-crate-metadata.json')).toEqual({
      '@id': 'ro-crate-metadata.json',
      '@type': 'CreativeWork',
      about: { '@id': './' },
      conformsTo: { '@id': 'https://w3id.org/ro/crate/1.1' },
    })
  },
  'Root Data Entity: it is a Dataset with the identifier ./': (files) => {
    expect(entity(files, './')['@type']).toBe('Dataset')
  },
  'Root Data Entity: it has a name and a description': (files) => {
    for (const key of ['name', 'description']) expect(entity(files, './')[key]).toMatch(/\S/)
  },
  'Root Data Entity: datePublished is a day in ISO 8601': (files) => {
    expect(entity(files, './').datePublished).toBe('2027-01-31')
  },
  'Root Data Entity: the licence is a contextual entity with name and description': (files) => {
    const { license } = entity(files, './') as unknown as { license: { '@id': string } }
    expect(entity(files, license['@id'])).toMatchObject({ name: 'CC-BY-4.0', description: /./ })
  },
  'Data Entities: every file is one, linked from the root by hasPart, with its size': (files) => {
    const reached = new Set<string>()
    const visit = (id: string) => {
      reached.add(id)
      const it = entity(files, id)
      if (it['@type'] === 'Dataset') for (const part of parts(it)) visit(part)
    }
    visit('./')
    for (const [path, bytes] of files) {
      if (path === 'ro-crate-metadata.json') continue
      expect(reached.has(encodeURI(path)), path).toBe(true)
      expect(entity(files, encodeURI(path))).toMatchObject({
        '@type': 'File',
        contentSize: String(bytes.length),
      })
    }
  },
  'Data Entities: a file that is described is there, and has name, description and media type': (files) => {
    for (const it of graph(files).filter((it) => it['@type'] === 'File')) {
      expect(files.has(decodeURI(it['@id'])), it['@id']).toBe(true)
      for (const key of ['name', 'description']) expect(it[key]).toMatch(/\S/)
      expect(it.encodingFormat).toMatch(/^(text|image|application)\/(?!octet-stream)/)
    }
  },
  'Data Entities: the identifier of a folder ends with a slash': (files) => {
    for (const it of graph(files).filter((it) => it['@type'] === 'Dataset')) expect(it['@id']).toMatch(/\/$/)
  },
  'JSON-LD: identifiers are unique, and every reference leads to an entity': (files) => {
    const ids = graph(files).map((it) => it['@id'])
    expect(new Set(ids).size).toBe(ids.length)
    const known = [...ids, 'https://w3id.org/ro/crate/1.1']
    for (const it of graph(files))
      for (const value of Object.values(it).flat())
        if (typeof value === 'object') expect(known).toContain((value as Entity)['@id'])
  },
}

const cff = (files: Files) => parseYaml(text(files, 'CITATION.cff'))

/** Citation File Format 1.2.0, citation-file-format.github.io/1.2.0/schema. */
export const CITATION: Readonly<Record<string, (files: Files) => void>> = {
  'required: authors, cff-version, message, title': (files) => {
    expect(cff(files)).toMatchObject({ 'cff-version': '1.2.0', message: /./, title: /./ })
    expect(cff(files).authors.length).toBeGreaterThan(0)
    for (const author of cff(files).authors) expect(Object.keys(author)).toEqual(['name'])
  },
  'additionalProperties: false': (files) => {
    const known = [
      ...['cff-version', 'message', 'type', 'title', 'authors', 'abstract', 'keywords'],
      ...['license', 'license-url', 'date-released'],
    ]
    expect(Object.keys(cff(files)).filter((key) => !known.includes(key))).toEqual([])
  },
  'type is dataset or software': (files) => {
    expect(cff(files).type).toBe('dataset')
  },
  'date-released is a text such as 2020-12-31': (files) => {
    expect(cff(files)['date-released']).toMatch(/^[0-9]{4}-(0[1-9]|1[012])-(0[1-9]|[12][0-9]|3[01])$/)
  },
}

/** CodeMeta 3.0, codemeta.github.io/terms. */
export const CODEMETA: Readonly<Record<string, (files: Files) => void>> = {
  'the context is that of version 3.0, and the type is software': (files) => {
    const { '@context': context, '@type': type } = json(files, 'codemeta.json')
    expect([context, type]).toEqual(['https://w3id.org/codemeta/3.0', 'SoftwareSourceCode'])
  },
  'every property is a term of CodeMeta': (files) => {
    const known = [
      ...['@context', '@type', 'name', 'version', 'description', 'author', 'license'],
      ...['programmingLanguage', 'runtimePlatform', 'softwareRequirements'],
    ]
    expect(Object.keys(json(files, 'codemeta.json')).filter((key) => !known.includes(key))).toEqual([])
  },
  'the licence is an address of SPDX': (files) => {
    expect(json(files, 'codemeta.json').license).toBe('https://spdx.org/licenses/MIT')
  },
}
