/** The usual remedy for a wrong setting: where the settings of study.yaml are explained. */
export const GUIDE = 'see the comments in data/example/study.yaml'
