import { parseForms } from './forms.ts'
import { indexOf, type SearchIndex } from './index.ts'
import { type Answer, faultOf, parseQuestion } from './messages.ts'
import { searchIn } from './search.ts'

/**
 * The side of the worker: answers the messages of a page, one after the other. It says nothing to forms that it can
 * use, and nothing to messages of others.
 */
export function createAnswers(): (message: unknown) => Answer | undefined {
  let index: SearchIndex | undefined
  return (message) => {
    const question = parseQuestion(message)
    if (!question) return undefined
    try {
      if (question.kind === 'query') return answer(index, question)
      index = indexOf(parseForms(question.json))
      return undefined
    } catch (error) {
      return faultOf(error)
    }
  }
}

function answer(
  index: SearchIndex | undefined,
  { number, query }: { readonly number: number; readonly query: string },
): Answer {
  if (!index) throw new Error('asked before the forms had come')
  return { kind: 'hits', number, hits: searchIn(index, query) }
}
