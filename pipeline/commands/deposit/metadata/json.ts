/** JSON as the files of metadata have it. */
export const json = (content: object) => `${JSON.stringify(content, null, 2)}\n`
