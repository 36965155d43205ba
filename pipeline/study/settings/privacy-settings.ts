import { z } from 'zod'
import { countOf } from '../../instruments/setting-kinds.ts'

/** What a report withholds about people. */
export const privacySettings = z
  .strictObject({
    fewest_clients: countOf
      .min(1)
      .default(3)
      .describe(
        'Numbers about therapists are withheld from the report if those therapists together have fewer clients in the study than this; mean, spread and range of a rating are withheld if it is of fewer pairs. 1 withholds nothing.',
      ),
    figures_of_persons: z
      .boolean()
      .default(true)
      .describe('False leaves out the figure that shows single pairs.'),
  })
  .default({ fewest_clients: 3, figures_of_persons: true })
  .describe('What the report withholds because it could identify a person.')
