/** `9 a.m.` and `5 p.m.` end no sentence. */
const ENDS =
  /\n|(?<=[。！？](?![^「]*」|[^（]*）))|(?<=(?<![ap]\.m)[.!?][)”’"]?)\s+(?=[“‘("]?\p{Lu}|\p{Script=Han}|｜)/u

/** The sentences of a text as it is written, with its readings and marks for breaks. None of them is blank. */
export function sentencesOf(text: string): string[] {
  return text
    .split(ENDS)
    .map((sentence) => sentence.replaceAll(/^[\s\u200b]+|[\s\u200b]+$/g, ''))
    .filter((sentence) => /[\p{L}\p{N}]/u.test(sentence))
}
