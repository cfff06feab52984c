declare module 'addons-linter' {
  interface Message {
    readonly code: string;
    readonly file?: string;
    readonly message: string;
  }
  interface Linter {
    run(): Promise<{ readonly errors: Message[]; readonly warnings: Message[]; readonly notices: Message[] }>;
  }
  const linter: { createInstance(options: { config: object; runAsBinary: boolean }): Linter };
  export default linter;
}
