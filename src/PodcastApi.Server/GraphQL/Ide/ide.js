// Puts GraphiQL into the page. It talks to this server only.
(function () {
  'use strict';

  const endpoint = document.documentElement.dataset.endpoint;
  const samples = JSON.parse(document.getElementById('samples').textContent);
  const asked = new URLSearchParams(location.search);

  async function fetcher(request, options) {
    const response = await fetch(endpoint, {
      method: 'POST',
      headers: {
        'Content-Type': 'application/json',
        Accept: 'application/graphql-response+json, application/json;q=0.9',
        ...(options && options.headers),
      },
      body: JSON.stringify(request),
    });
    return response.json();
  }

  const properties = {
    fetcher,
    defaultEditorToolsVisibility: 'variables',
    defaultTabs: samples.map((sample) => ({ query: sample.query })),
    defaultQuery: samples[0].query,
    shouldPersistHeaders: false,
  };
  if (asked.get('query')) {
    properties.query = asked.get('query');
    properties.variables = asked.get('variables') || undefined;
    properties.operationName = asked.get('operationName') || undefined;
  }

  const root = ReactDOM.createRoot(document.getElementById('graphiql'));
  root.render(React.createElement(GraphiQL, properties));
})();
