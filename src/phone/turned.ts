/** An event of a page that now shows another text by itself. Whoever reads it aloud goes on with that. */
export const TURNED = 'turned'
