interface User {
  readonly id: string;
  readonly name: string;
}

export default async function UsersPage() {
  // Fresh on every visit.
  const response = await fetch('http://localhost:8080/users', { cache: 'no-store' });
  const users: User[] = await response.json();
  return (
    <ul>
      {users.map((user) => (
        <li key={user.id}>{user.name}</li>
      ))}
    </ul>
  );
}
