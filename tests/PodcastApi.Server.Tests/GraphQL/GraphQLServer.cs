using System.Net;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Hosting.Server;
using Microsoft.AspNetCore.Hosting.Server.Features;
using Microsoft.AspNetCore.Server.Kestrel.Core;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;
using Npgsql;
using PodcastApi.GraphQL.Execution;
using PodcastApi.GraphQL.Types;
using PodcastApi.Server.Errors;
using PodcastApi.Server.GraphQL;
using PodcastApi.Server.Home;
using PodcastApi.Server.Hosting;
using PodcastApi.Storage;
using PodcastApi.Storage.Reading;

namespace PodcastApi.Server.Tests.GraphQL;

/// <summary>GraphQL over HTTP on a schema of its own, without a database, behind a real Kestrel on a free port.</summary>
public class GraphQLServer : IAsyncLifetime
{
    public static readonly Guid Dataset = new("6f1f9f5e-0f6a-4b57-9a43-7f3f6d2a9c11");

    private const string Sdl = """
        type Query {
          hello(name: String = "world"): String
          number(value: Int!): Int
          node(id: ID!): Node
          tree: Tree
          slow: String
          long: String
          matches(filter: Filter): Boolean
        }
        type Mutation { touch: Int }
        interface Node { id: ID! }
        type Tree implements Node { id: ID! name: String! trees: [Tree!]! broken: String }
        input Filter { and: [Filter!] name: String }
        """;

    private WebApplication? _app;

    public HttpClient Client { get; private set; } = null!;

    /// <summary>What the server logged as errors.</summary>
    public LogCollector Log { get; } = new();

    /// <summary>The revision that the next answers are of.</summary>
    public long Revision { get; set; } = 7;

    /// <summary>How many operations were executed.</summary>
    public int Executed { get; private set; }

    /// <summary>Ends when a resolver of <c>slow</c> was told that the client went away.</summary>
    public TaskCompletionSource Cancelled { get; } = new(TaskCreationOptions.RunContinuationsAsynchronously);

    /// <summary>Settings of the server.</summary>
    protected virtual IReadOnlyDictionary<string, string?> Settings => new Dictionary<string, string?>();

    public async Task InitializeAsync()
    {
        var builder = WebApplication.CreateSlimBuilder();
        builder.WebHost.UseUrls("http://127.0.0.1:0");
        builder.Logging.ClearProviders().AddProvider(Log);
        builder.Configuration.AddInMemoryCollection(Settings);
        var services = builder.Services;
        services.AddOptions<LimitOptions>().BindConfiguration("Limits");
        services.AddOptions<CachingOptions>();
        services.AddSingleton(TimeProvider.System);
        services.AddSingleton<IConfigureOptions<KestrelServerOptions>, KestrelLimits>();
        services.AddSingleton(PodcastDatabase.Create("Host=localhost;Port=1"));
        services.AddSingleton<HomeReader>();
        var schema = SchemaBuilder.Build(Sdl, new SchemaBuilderOptions { Resolver = (type, field) => FindResolver(type, field.Name.Value), TypeResolver = _ => (_, _) => "Tree" });
        services.AddGraphQLApi(schema, _ => (operation, cancellationToken) => ExecuteAsync(schema, operation, cancellationToken));
        _app = builder.Build();
        _app.UseMiddleware<ProblemMiddleware>();
        _app.MapGraphQLApi();
        await _app.StartAsync();
        var address = _app.Services.GetRequiredService<IServer>().Features.Get<IServerAddressesFeature>()!.Addresses.Single();
        Client = new HttpClient(new SocketsHttpHandler { AllowAutoRedirect = false, AutomaticDecompression = DecompressionMethods.None }) { BaseAddress = new Uri(address) };
    }

    public async Task DisposeAsync()
    {
        Client.Dispose();
        await _app!.DisposeAsync();
    }

    internal T Service<T>()
        where T : notnull => _app!.Services.GetRequiredService<T>();

    private async ValueTask<OperationOutcome> ExecuteAsync(Schema schema, OperationContext operation, CancellationToken cancellationToken)
    {
        Executed++;
        switch (operation.Operation.Name?.Value)
        {
            case "Late":
                throw new QueryTimeoutException("Too long.", new TimeoutException());
            case "Unreachable":
                throw new NpgsqlException("The password is swordfish.", new TimeoutException());
            case "Broken":
                throw new InvalidOperationException("The password is swordfish.");
        }

        var result = await GraphQLExecutor.ExecuteAsync(
            schema, operation.Document.Document!, operation.Request.OperationName, operation.Request.Variables, cancellationToken: cancellationToken);
        return new OperationOutcome(result, new DatasetState(Dataset, Revision, 0));
    }

    private FieldResolver? FindResolver(string type, string field) => (type, field) switch
    {
        ("Query", "hello") => (_, _, context) => new($"Hello {context.Collected.Arguments["name"]}"),
        ("Query", "number") => (_, _, context) => new(context.Collected.Arguments["value"]),
        ("Query", "long") => (_, _, _) => new(new string('x', 5000)),
        ("Query", "slow") => SlowAsync,
        ("Query", "tree" or "node") or ("Tree", "trees") => (_, _, context) => new(context.Field.Name == "trees" ? new object[] { "a", "b" } : "root"),
        ("Tree", "id" or "name") => (source, _, _) => new(source),
        (_, "broken") => (_, _, _) => throw new InvalidOperationException("The password is swordfish."),
        ("Query", "matches") => (_, _, _) => new(true),
        _ => null,
    };

    private async ValueTask<object?> SlowAsync(object? source, IReadOnlyDictionary<string, object?> arguments, ResolveContext context)
    {
        try
        {
            await Task.Delay(TimeSpan.FromMinutes(2), context.CancellationToken);
        }
        catch (OperationCanceledException)
        {
            Cancelled.TrySetResult();
            throw;
        }

        return "done";
    }
}

/// <summary>Keeps what is logged as an error.</summary>
public sealed class LogCollector : ILoggerProvider, ILogger
{
    private readonly List<string> _lines = [];

    public IReadOnlyList<string> Lines
    {
        get
        {
            lock (_lines)
                return [.. _lines];
        }
    }

    public ILogger CreateLogger(string categoryName) => this;

    public IDisposable? BeginScope<TState>(TState state)
        where TState : notnull => null;

    public bool IsEnabled(LogLevel logLevel) => logLevel >= LogLevel.Error;

    public void Log<TState>(LogLevel logLevel, EventId eventId, TState state, Exception? exception, Func<TState, Exception?, string> formatter)
    {
        if (!IsEnabled(logLevel))
            return;
        lock (_lines)
            _lines.Add($"{formatter(state, exception)} {exception}");
    }

    public void Dispose()
    {
    }
}
