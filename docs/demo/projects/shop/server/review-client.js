import axios from 'axios';

// The option is called baseURL.
const reviews = axios.create({ baseUrl: 'https://reviews.example.com' });

export const reviewsOf = (product) => reviews.get(`/products/${product}/reviews`);
