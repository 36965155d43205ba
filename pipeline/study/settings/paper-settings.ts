import { z } from 'zod'

const said = (what: string) => z.string().trim().min(1).optional().describe(what)

/** What only the authors know, for the report that is handed in; what is left out is printed as a prompt. */
export const paperSettings = z
  .strictObject({
    affiliations: z
      .array(z.string().min(1))
      .min(1)
      .optional()
      .describe('Affiliations, as they should be printed.'),
    corresponding_author: said('Name and address of the author to write to.'),
    keywords: z.array(z.string().min(1)).min(1).optional().describe('Keywords under the abstract.'),
    setting: said('Where clients were seen, in a sentence or more; as all that follows.'),
    recruitment: said('How clients and therapists were recruited, and what was paid.'),
    dates: said('When data were collected.'),
    participants: said('Gender, ethnicity and diagnoses of the clients, and who could take part.'),
    therapists: said('Training and experience of the therapists, and how clients came to them.'),
    sample_size: said('How sampling was done and how the number of pairs was decided on.'),
    instruments: said(
      'What else should be known of the questionnaires: versions, languages, who handed them out.',
    ),
    ethics: said('The committee that approved the study, with its number.'),
    consent: said('How people consented.'),
    funding: said('Who paid for the study.'),
    conflicts: said('Interests that others could see as a conflict.'),
    data: said('Where the data are, or why they are not shared.'),
    code: said('Where the code of the analysis is.'),
    deviations: said('Deviations from the registered plan.'),
    generality: said('Which people the results may apply to, and which not.'),
    acknowledgements: said('Thanks.'),
  })
  .prefault({})
  .describe('What only the authors know. The report prints what is here, and a prompt for what is left out.')

export type PaperKey = keyof z.output<typeof paperSettings>

/** How much of the report is made. */
export const reportSettings = z
  .strictObject({
    supplement: z
      .enum(['full', 'short', 'none'])
      .default('full')
      .describe('full: everything; short: only the parts that the body refers to; none: the body alone.'),
  })
  .prefault({})
  .describe('How much of the report is made.')
