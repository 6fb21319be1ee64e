using System.Buffers;
using System.Collections.Concurrent;
using PodcastApi.GraphQL;
using PodcastApi.GraphQL.Execution;
using PodcastApi.GraphQL.Language;
using PodcastApi.GraphQL.Validation;

namespace PodcastApi.ConformanceHost;

/// <summary>Judges schema and document of a request and executes it, as the suites ask for.</summary>
internal sealed class ConformanceEngine
{
    private const int MaxSchemas = 1000;

    private readonly ConcurrentDictionary<string, ConformanceSchema> _schemas = new(StringComparer.Ordinal);

    /// <summary>The answer as JSON.</summary>
    public async Task<ReadOnlyMemory<byte>> Execute(ConformanceRequest request, CancellationToken cancellationToken)
    {
        if (_schemas.Count > MaxSchemas)
            _schemas.Clear();
        var schema = _schemas.GetOrAdd(request.Schema, ConformanceSchema.Read);
        return schema.Schema is null
            ? Write(ExecutionResult.OfErrors(schema.Errors), "\"schemaError\":true,"u8)
            : Write(await Execute(schema, request, cancellationToken), []);
    }

    private static async Task<ExecutionResult> Execute(ConformanceSchema schema, ConformanceRequest request, CancellationToken cancellationToken)
    {
        DocumentNode document;
        try
        {
            document = Parser.Parse(request.Query);
        }
        catch (GraphQLError error)
        {
            return ExecutionResult.OfErrors([error]);
        }
        var errors = DocumentValidator.Validate(schema.Schema!, document);
        if (errors.Count > 0)
            return ExecutionResult.OfErrors(errors);
        var options = new ExecutionOptions { State = new Counter() };
        return await GraphQLExecutor.ExecuteAsync(schema.Schema!, document, request.OperationName, request.Variables, options, cancellationToken);
    }

    /// <summary>The result, with a member of the suites' own in front.</summary>
    private static ReadOnlyMemory<byte> Write(ExecutionResult result, ReadOnlySpan<byte> member)
    {
        var buffer = new ArrayBufferWriter<byte>();
        result.WriteTo(buffer);
        return member.IsEmpty ? buffer.WrittenMemory : (byte[])[(byte)'{', .. member, .. buffer.WrittenSpan[1..]];
    }
}
