import axios from 'axios';

// The address is written down here.
const client = axios.create({ baseURL: 'http://127.0.0.1:3001/v1', timeout: 5_000 });

export const stockOf = async (product) => (await client.get(`/stock/${product}`)).data;
