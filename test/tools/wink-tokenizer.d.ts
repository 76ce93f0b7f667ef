declare module 'wink-tokenizer' {
  export default function tokenizer(): { tokenize(text: string): { value: string; tag: string }[] };
}
