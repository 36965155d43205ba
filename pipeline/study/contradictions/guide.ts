/** Where to read what study.yaml may say: the remedy for a setting that cannot be as it is. */
export const GUIDE = 'see the comments in data/example/study.yaml'
