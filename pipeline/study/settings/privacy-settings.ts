import { z } from 'zod'

/** What a report does not tell about people. */
export const privacySettings = z
  .strictObject({
    fewest_clients: z
      .int()
      .min(1)
      .default(3)
      .describe(
        'A number of the report that describes therapists is withheld if these see together fewer clients of the study, and mean, spread and range of a rating if it is of fewer pairs; 1 withholds nothing.',
      ),
    figures_of_persons: z
      .boolean()
      .default(true)
      .describe('False leaves out the figure that shows single pairs.'),
  })
  .default({ fewest_clients: 3, figures_of_persons: true })
  .describe('What is withheld from the report because it could identify a person.')
