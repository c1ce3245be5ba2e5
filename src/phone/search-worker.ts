import { createAnswers } from '../search/answers.ts'

// Searches beside the page, because making the index would stop it for half a second on a slow device. Pages and the
// kiosk load this same file.

const answers = createAnswers()

addEventListener('message', ({ data }) => {
  const answer = answers(data)
  if (answer) postMessage(answer)
})
