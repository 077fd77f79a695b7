import express from 'express';

const webhooks = express();

webhooks.post('/paid', (request, response) => response.sendStatus(204));

webhooks.listen(9000, '127.0.0.1');
