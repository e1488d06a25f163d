window.addEventListener("load", () => {
  SwaggerUIBundle({
    url: "/openapi",
    dom_id: "#api",
    deepLinking: true,
    filter: true,
    docExpansion: "list",
    // The validator is a foreign host.
    validatorUrl: null,
    syntaxHighlight: { activated: true },
  });
});
