import { z } from 'zod'

/** What a report does not tell about people. */
export const privacySettings = z
  .strictObject({
    fewest_clients: z
      .int()
      .min(1)
      .default(3)
      .describe(
        'A number of the report that describes therapists is withheld if these see together fewer clients of the study; 1 withholds nothing.',
      ),
  })
  .default({ fewest_clients: 3 })
  .describe('What is withheld from the report because it could identify a person.')
