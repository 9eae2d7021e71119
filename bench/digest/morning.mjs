// What both sides of the bench have in common: whose mails they are, and which morning's.

export const domain = 'press.example.se';
export const selector = 'bench';
export const mailSettings = {
  from: { name: 'Pressbud', address: `pressbud@${domain}` },
  siteTitle: 'Pressbud',
  publicUrl: `https://${domain}`,
  secretKey: 'a key for the bench, and for nothing else',
  newsrooms: [{ name: 'region-norrbotten', title: 'Region Norrbotten' }],
};
export const seenAt = new Date('2025-12-04T12:00:00+01:00');
export const runAt = '2025-12-05T08:00:00+01:00';
