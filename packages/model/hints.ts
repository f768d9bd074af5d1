/** The header of an edXML envelope (QCVN 102:2016/BTTTT): surer than what is read from the document itself. Dates are ISO. */
export type Envelope = {
  symbol: string | null;
  date: string | null;
  place: string | null;
  documentType: string | null;
  subject: string | null;
  issuer: { id: string | null; name: string } | null;
  recipients: string[];
  signer: { name: string | null; position: string | null; authority: string | null } | null;
  /** The documents that this one answers. */
  responseFor: { symbol: string | null; date: string | null }[];
  /** 0 thường, 1 khẩn, 2 thượng khẩn, 3 hỏa tốc, 4 hỏa tốc hẹn giờ. */
  priority: number | null;
  documentId: string | null;
  /** What the sender wants done with an earlier version of the document. */
  business: 'new' | 'recall' | 'update' | 'replace';
};

/** What the way of arrival tells about a document: weaker than its own words, but for the envelope. */
export type Hints = {
  /** Names of the folders under the inbox, outermost first. */
  folders?: string[];
  sender?: { name: string; address: string };
  subject?: string;
  /** ISO 8601 with zone. */
  sentAt?: string;
  messageId?: string;
  envelope?: Envelope;
};
