using System.Buffers;
using System.Collections.Concurrent;
using System.Runtime.CompilerServices;
using PodcastApi.GraphQL;
using PodcastApi.GraphQL.Execution;
using PodcastApi.GraphQL.Language;
using PodcastApi.GraphQL.Types;
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
        var (schema, document, refusal) = Judge(request);
        if (refusal is not null)
            return refusal.Value;
        var result = await GraphQLExecutor.ExecuteAsync(schema!, document!, request.OperationName, request.Variables, NewOptions(), cancellationToken);
        return Write(result, []);
    }

    /// <summary>The answer in the parts that <c>@defer</c> and <c>@stream</c> ask for, each as JSON.</summary>
    public async IAsyncEnumerable<ReadOnlyMemory<byte>> ExecuteInParts(
        ConformanceRequest request, [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        var (schema, document, refusal) = Judge(request);
        if (refusal is not null)
        {
            yield return refusal.Value;
            yield break;
        }
        await using var execution = await GraphQLExecutor.ExecuteIncrementallyAsync(
            schema!, document!, request.OperationName, request.Variables, NewOptions(), cancellationToken);
        yield return Write(execution.Initial, []);
        await foreach (var payload in execution.ReadAsync(cancellationToken))
        {
            var buffer = new ArrayBufferWriter<byte>();
            payload.WriteTo(buffer);
            yield return buffer.WrittenMemory;
        }
    }

    private static ExecutionOptions NewOptions() => new() { State = new Counter() };

    /// <summary>What is to be executed, or why nothing is.</summary>
    private (Schema? Schema, DocumentNode? Document, ReadOnlyMemory<byte>? Refusal) Judge(ConformanceRequest request)
    {
        if (_schemas.Count > MaxSchemas)
            _schemas.Clear();
        var schema = _schemas.GetOrAdd(request.Schema, ConformanceSchema.Read);
        if (schema.Schema is null)
            return (null, null, Write(ExecutionResult.OfErrors(schema.Errors), "\"schemaError\":true,"u8));
        try
        {
            var document = Parser.Parse(request.Query);
            var errors = DocumentValidator.Validate(schema.Schema, document);
            return errors.Count > 0
                ? (null, null, Write(ExecutionResult.OfErrors(errors), []))
                : (schema.Schema, document, null);
        }
        catch (GraphQLError error)
        {
            return (null, null, Write(ExecutionResult.OfErrors([error]), []));
        }
    }

    /// <summary>The result, with a member of the suites' own in front.</summary>
    private static ReadOnlyMemory<byte> Write(ExecutionResult result, ReadOnlySpan<byte> member)
    {
        var buffer = new ArrayBufferWriter<byte>();
        result.WriteTo(buffer);
        return member.IsEmpty ? buffer.WrittenMemory : (byte[])[(byte)'{', .. member, .. buffer.WrittenSpan[1..]];
    }
}
