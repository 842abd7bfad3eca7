declare module 'mjml' {
  /** MJML's JSON form; `content` is HTML and goes into the mail as it is. */
  export interface MjmlNode {
    readonly tagName: string;
    readonly attributes: Readonly<Record<string, string>>;
    readonly children?: readonly MjmlNode[];
    readonly content?: string;
  }
  export default function mjml2html(
    document: MjmlNode,
    options: {
      readonly fonts: Readonly<Record<string, string>>;
      readonly validationLevel: 'strict' | 'soft' | 'skip';
      readonly keepComments: boolean;
    },
  ): Promise<{ readonly html: string }>;
}
