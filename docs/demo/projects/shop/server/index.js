import express from 'express';

const billing = process.env.BILLING_URL || 'http://localhost:4000';

const app = express();

app.get('/invoices/:user', async (request, response) => {
  const invoices = await fetch(`${billing}/invoices?user=${encodeURIComponent(request.params.user)}`);
  response.status(invoices.status).json(await invoices.json());
});

app.listen(process.env.PORT);
