/** Where customers find the shop. */
export const siteUrl = process.env.VERCEL_URL || 'https://shop.example.com';
