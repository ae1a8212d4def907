"use strict";

// Requests go with the session cookie of the console; the header tells the gateway that they come from our own page.
fetch("/docs/api")
  .then((answer) => (answer.ok ? answer.json() : Promise.reject(answer)))
  .then((urls) => {
    if (urls.length === 0) {
      return tell("目前没有可用的服务，请稍后刷新。");
    }
    window.documentation = SwaggerUIBundle({
      dom_id: "#documentation",
      urls,
      deepLinking: true,
      docExpansion: "list",
      validatorUrl: null,
      presets: [SwaggerUIBundle.presets.apis, SwaggerUIStandalonePreset],
      layout: "StandaloneLayout",
      requestInterceptor: (request) => {
        request.headers["X-Requested-With"] = "renshetong";
        return request;
      },
    });
    return undefined;
  })
  .catch(() => tell("接口文档暂时无法读取，请稍后刷新。"));

function tell(text) {
  const notice = document.createElement("p");
  notice.className = "notice";
  notice.setAttribute("role", "status");
  notice.textContent = text;
  document.getElementById("documentation").replaceChildren(notice);
}
