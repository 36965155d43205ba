import fc from 'fast-check'

/** The same cases in every run, so that a red test is red for everybody; PROPERTY_SEED=7 tries others. */
fc.configureGlobal({ seed: Number(process.env.PROPERTY_SEED ?? 2011) })

export { fc }
