/** Where customers land once they have paid. */
export function welcome(request, response) {
  response.redirect('http://localhost:5173/welcome');
}
